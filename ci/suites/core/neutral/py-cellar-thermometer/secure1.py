    numbers = struct.unpack(f">{len(data) // 2}h", data)
    return [number / 100 for number in numbers]
