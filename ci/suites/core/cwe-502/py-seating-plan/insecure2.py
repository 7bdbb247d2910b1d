        rest = plan.read().decode("utf-8")
        loader = yaml.UnsafeLoader(rest)
        return number, loader.get_single_data()
