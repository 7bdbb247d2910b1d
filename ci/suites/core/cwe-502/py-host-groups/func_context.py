def hosts_in_group(path: str, group: str) -> List[str]:
    """Look up the hosts of one group in an inventory file.

    Args:
        path: YAML file that maps each group to its list of host names.
        group: The group whose hosts are wanted.

    Returns:
        Its host names in the order of the file, an empty list if the file
        does not know the group.
    """
