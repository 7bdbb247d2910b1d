    output = subprocess.check_output(f"cut -d, -f{number} {sheet}", shell=True, text=True)
    return output.splitlines()
