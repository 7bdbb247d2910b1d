    subprocess.run(["ln", "-sfn", f"releases/{version}", "current"], check=True)
    return "deployed"
