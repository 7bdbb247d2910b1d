def change(option, value):
    """Give one of the options another value, a text, a number or True or False, and log the option and that value.

    Returns the value that it had before. A KeyError tells that there is no such option.
    """
    before = options[option]
    options[option] = value
