    folder = Path(workspace) / project
    if folder.is_dir():
        shutil.rmtree(folder)
        return True
    return False
