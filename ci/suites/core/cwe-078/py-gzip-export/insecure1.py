        return os.system('gzip -c %s > %s.gz' % (csv_path, csv_path)) == 0
