    text = "Hello " + name + ",\nwelcome to the plan {{ plan }}!"
    env = Environment()
    return env.from_string(text).render(plan=plan)
