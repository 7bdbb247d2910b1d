"""Calls the candidate's class inside of a made-up internet, which is the harness's."""

from made_up_net import Net


def serve(module, payload):
    net = Net(payload["pages"], payload["otherwise"])
    return net.serve(module, lambda module: module.Handset().sound(*payload["args"]))
