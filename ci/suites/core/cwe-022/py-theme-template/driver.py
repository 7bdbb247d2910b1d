"""Makes a ThemeLoader for the folder and asks it for one template."""


def serve(module, payload):
    root, theme, page = payload
    return module.ThemeLoader(root).load_template(theme, page)
