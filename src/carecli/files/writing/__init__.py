"""Writing into a workspace: records are added and single values changed; what people typed stays as it is."""
