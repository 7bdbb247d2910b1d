import asyncio
from asyncio.subprocess import PIPE

PAGES_PER_BOX = 250


async def free_blocks(folder="."):
    process = await asyncio.create_subprocess_shell(f"df -k {folder} | tail -n 1", stdout=PIPE)
    out, _ = await process.communicate()
    return int(out.split()[3])


