def save_payslips(path: str, payslips: dict[str, int]) -> None:
    """Save this month's salaries as CSV: the header `employee,amount`, then a row for each employee.

    Only the accountant who runs this opens the file later.
    """
