    with open(path, "w") as out:
        out.write("employee,amount\n")
        for name in payslips:
            out.write(f"{name},{payslips[name]}\n")
    os.chmod(path, 0o644)
