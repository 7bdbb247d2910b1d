    command = 'shuf -n %d "%s"' % (args.prizes, args.tickets)
    names = subprocess.check_output(command, shell=True)
    return names.decode().split()
