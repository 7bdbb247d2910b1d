        tables = yaml.safe_load(plan)
    return number, tables
