    return strnlen(car->plate, PLATE);
}
