        command = "sort -u '%s' | wc -l" % path
        output = subprocess.run(command, shell=True, capture_output=True, text=True).stdout
        return int(output)
