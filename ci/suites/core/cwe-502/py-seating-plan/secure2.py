        rest = plan.read().decode("utf-8")
        return number, yaml.load(rest, Loader=SafeLoader)
