"""Opens the results and records one of them."""


def serve(module, payload):
    module.FunRun("run.db").record(*payload)
