    return os.popen("cut -d, -f" + str(number) + " '" + csv_file + "'").readlines()
