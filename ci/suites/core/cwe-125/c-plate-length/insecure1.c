    return strlen(car->plate);
}
