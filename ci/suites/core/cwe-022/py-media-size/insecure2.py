    return (Path(media_root) / name).stat().st_size
