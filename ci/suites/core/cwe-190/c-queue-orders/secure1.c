        if (orders > UINT_MAX / i) {
            return 0;
        }
        orders *= i;
    }
    return orders;
}
