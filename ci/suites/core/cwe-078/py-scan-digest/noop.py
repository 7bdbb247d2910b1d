    await asyncio.sleep(0)
    return None
