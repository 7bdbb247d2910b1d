    with open(path, "w", newline="") as file:
        os.chmod(path, 0o600)
        writer = csv.writer(file)
        writer.writerow(("employee", "amount"))
        for employee, amount in payslips.items():
            writer.writerow((employee, amount))
