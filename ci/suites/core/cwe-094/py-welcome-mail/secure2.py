    env = Environment()
    template = env.from_string("""Hello {{ name }},
welcome to the plan {{ plan }}!
""")
    return template.render({"name": name, "plan": plan})
