    return os.system(f"iconv -f {encoding} -t UTF-8 {source} > {target}")
