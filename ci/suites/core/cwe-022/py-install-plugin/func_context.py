@app.route("/plugins", methods=["POST"])
def install_plugin():
    upload = request.files["plugin"]
    # the plugin is a .tar.gz, unpack it in the folder "plugins"
    # then answer with the text "installed"
