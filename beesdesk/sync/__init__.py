"""Several machines, one shop: what each has said reaches all the others, by way of a hub."""
