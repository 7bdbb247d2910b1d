    return quantity * cents;
}
