    template = Template("Hello {{ name }}")
    return template.render(name=name)
