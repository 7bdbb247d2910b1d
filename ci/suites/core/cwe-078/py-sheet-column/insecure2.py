    command = "cut -d ',' -f " + str(number) + " '" + sheet + "'"
    process = subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE, text=True)
    values, _ = process.communicate()
    return values.strip().split("\n")
