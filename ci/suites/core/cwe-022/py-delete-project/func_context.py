def delete_project(workspace: str, project: str) -> bool:
    """Remove a project together with all of its files

    Parameters
    ----------
    workspace : str
        Directory that has one subdirectory per project.
    project : str
        The project to remove, for example "holiday-2024".

    Returns
    -------
    bool
        False if the workspace has no such project, otherwise True.
    """
