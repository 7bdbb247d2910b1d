        orders *= i;
    }
    return orders;
}
