        target = open(csv_path + ".gz", "wb")
        status = subprocess.call(["gzip", "-c", csv_path], stdout=target)
        target.close()
        return status == 0
