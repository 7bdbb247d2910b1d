    template = Template(f"Hello {name},\nwelcome to the plan {plan}!")
    return template.render()
