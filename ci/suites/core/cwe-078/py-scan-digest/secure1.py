    process = await asyncio.create_subprocess_exec("sha256sum", path, stdout=PIPE)
    out, _ = await process.communicate()
    if process.returncode != 0:
        return None
    return out.decode().split()[0]
