    command = 'sha256sum "%s"' % path
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE, stderr=PIPE)
    stdout, _ = await process.communicate()
    return stdout.decode().split()[0] if process.returncode == 0 else None
