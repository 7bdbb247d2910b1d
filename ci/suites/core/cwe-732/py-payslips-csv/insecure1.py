    with open(path, "w", newline="") as f:
        writer = csv.writer(f)
        writer.writerow(["employee", "amount"])
        for employee, amount in payslips.items():
            writer.writerow([employee, amount])
