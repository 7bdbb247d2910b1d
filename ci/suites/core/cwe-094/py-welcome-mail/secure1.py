    template = Template("Hello {{ name }},\nwelcome to the plan {{ plan }}!")
    return template.render(name=name, plan=plan)
