    cmd = 'ln -sfn "releases/%s" current' % version
    result = subprocess.run(cmd, shell=True, capture_output=True)
    if result.returncode != 0:
        return result.stderr.decode(), 500
    return "deployed"
