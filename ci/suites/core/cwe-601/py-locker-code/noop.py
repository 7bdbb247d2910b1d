    return see_other('/lockers')
