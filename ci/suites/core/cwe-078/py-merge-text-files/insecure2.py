    command = "cat"
    for file in files:
        command += f' "{file}"'
    subprocess.run(f'{command} > "{target}"', shell=True, check=True)
