    status = os.system('gzip -t "%s" 2> /dev/null' % dump)
    return status == 0
