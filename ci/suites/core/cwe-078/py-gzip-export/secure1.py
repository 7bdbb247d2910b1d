        with open(csv_path + '.gz', 'wb') as target:
            result = subprocess.run(['gzip', '-c', csv_path], stdout=target)
        return result.returncode == 0
