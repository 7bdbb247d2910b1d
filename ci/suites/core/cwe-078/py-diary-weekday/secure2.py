        command = ["date", "-d", date, "+%A"]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode().strip()
