        command = "date -d '%s' +%%A" % date
        return subprocess.check_output(command, shell=True, text=True).strip()
