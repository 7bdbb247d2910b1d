    try:
        subprocess.run('tar -xzf "' + backup + '" -C "' + target + '"', shell=True, check=True)
        return True
    except subprocess.CalledProcessError as e:
        print(e)
        return False
