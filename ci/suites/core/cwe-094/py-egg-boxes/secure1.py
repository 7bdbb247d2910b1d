    boxes, eggs = amount.split("*")
    return int(boxes) * int(eggs)
