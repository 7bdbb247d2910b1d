    return leaves;
}
