        tables = yaml.load(plan, Loader=Loader)
    return number, tables
