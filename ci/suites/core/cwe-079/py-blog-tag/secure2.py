    return render_template_string("<title>Posts about {{ tag }}</title><h1>Posts about {{ tag }}</h1>", tag=tag)
